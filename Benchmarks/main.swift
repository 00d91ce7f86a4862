import Foundation

// `make bench`: what reading and obeying cost, on pages of Fixtures and on hostile ones made here.

let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
print(
  Row.table(
    RobotsBenchmarks.rows() + (try ReportBenchmarks.rows(repository: repository))
      + (try PageBenchmarks.rows(fixtures: repository + "/Fixtures"))))
