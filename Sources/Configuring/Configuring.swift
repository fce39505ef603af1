/// The Configuring room.
package enum Configuring {}
