/// The Serving room.
package enum Serving {}
