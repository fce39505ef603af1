/// The Watching room.
package enum Watching {}
