import Foundation

/// One audit at a time in a campaign: two would visit every merchant twice at the same moment.
///
/// The lock is the system's (`flock`) and goes with the process, however it ends.
final class CampaignLock {
  private let descriptor: Int32

  /// Throws when another process holds the campaign.
  init(_ folder: CampaignFolder) throws {
    let path = folder.path + "/campaign.lock"
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw InputError("\(path): cannot be made (\(String(cString: strerror(errno)))); check permissions")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw InputError("\(folder.path): another audit is running here; wait for its end, or take another folder")
    }
  }

  /// Lets others in.
  func release() { close(descriptor) }
}
