/// A value that its copies share.
///
/// Records have many fields and are copied far more often than they are made; held this way, a copy
/// costs one count instead of one for every text in it.
@usableFromInline final class Shared<Value: Sendable>: Sendable {
  @usableFromInline let value: Value

  init(_ value: Value) { self.value = value }
}

extension Shared: Equatable where Value: Equatable {
  @usableFromInline static func == (left: Shared, right: Shared) -> Bool {
    left === right || left.value == right.value
  }
}

extension Shared: Hashable where Value: Hashable {
  @usableFromInline func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
