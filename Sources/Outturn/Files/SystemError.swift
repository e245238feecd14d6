#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system says when it refuses, in the user's language.
package enum SystemError {
  package static func reason(_ code: Int32) -> Localized {
    switch code {
    case ENOENT: Localized(zh: "不存在", en: "it does not exist")
    case EACCES, EPERM: Localized(zh: "没有权限", en: "permission denied")
    case EISDIR: Localized(zh: "它是文件夹", en: "it is a folder")
    case ENOTDIR: Localized("partPathNotFolder")
    case ENOSPC, EDQUOT: Localized(zh: "磁盘已满", en: "the disk is full")
    case EROFS: Localized("diskReadOnly")
    case ELOOP: Localized("symbolicLinksFormLoop")
    case ENAMETOOLONG: Localized("nameTooLong")
    case EMFILE, ENFILE: Localized("tooManyFilesOpen")
    case EIO: Localized(zh: "读写出错", en: "reading or writing failed")
    default: Localized(zh: "系统错误 \(code)", en: "system error \(code)")
    }
  }
}
