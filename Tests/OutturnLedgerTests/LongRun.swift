import Foundation

/// Whether the tests have been given time to go through all cases and not only a choice of them.
let isLongRun = ProcessInfo.processInfo.environment["OUTTURN_LONG_TESTS"] != nil
