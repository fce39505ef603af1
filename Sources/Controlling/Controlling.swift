/// The Controlling room.
package enum Controlling {}
