/// The Rendering room.
package enum Rendering {}
