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
    case ENOTDIR: Localized(zh: "路径中有一段不是文件夹", en: "part of the path is not a folder")
    case ENOSPC, EDQUOT: Localized(zh: "磁盘已满", en: "the disk is full")
    case EROFS: Localized(zh: "磁盘为只读", en: "the disk is read-only")
    case ELOOP: Localized(zh: "符号链接成环", en: "its symbolic links form a loop")
    case ENAMETOOLONG: Localized(zh: "名称过长", en: "the name is too long")
    case EMFILE, ENFILE: Localized(zh: "打开的文件过多", en: "too many files are open")
    case EIO: Localized(zh: "读写出错", en: "reading or writing failed")
    default: Localized(zh: "系统错误 \(code)", en: "system error \(code)")
    }
  }
}
