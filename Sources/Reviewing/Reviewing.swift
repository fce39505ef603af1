/// The Reviewing room.
package enum Reviewing {}
