/// The Commanding room.
package enum Commanding {}
