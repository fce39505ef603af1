internal import CLinux

/// The file systems whose changes inotify does not report in full, since others make them.
package enum FileSystemKind {
  /// The name of a file system that must be polled; nil for one that reports its changes.
  package static func remoteName(magic: UInt32) -> String? {
    remote[magic]
  }

  /// The same for an open folder; nil also when the system does not say.
  static func remoteName(of folder: borrowing Descriptor) -> String? {
    remoteName(magic: linux_file_system(folder.number))
  }

  // From the kernel's `linux/magic.h` and the file systems' own sources.
  private static let remote: [UInt32: String] = [
    0x0000_6969: "NFS",
    0xff53_4d42: "CIFS",
    0xfe53_4d42: "SMB",
    0x0000_517b: "SMB",
    0x6573_5546: "FUSE",
    0x0102_1997: "9P",
    0x00c3_6400: "Ceph",
    0x5346_414f: "AFS",
    0x6b41_4653: "AFS",
    0x7375_7245: "Coda",
    0x0000_564c: "NCP",
    0x0bd0_0bd0: "Lustre",
    0x4750_4653: "GPFS",
    0xaad7_aaea: "PanFS",
    0x7461_636f: "OCFS2",
    0x0116_1970: "GFS2",
    0x786f_4256: "a VirtualBox share",
    0xbacb_acbc: "a VMware share",
  ]
}
