/// The Archiving room.
package enum Archiving {}
