/// Facts about the product.
public enum Product {
  /// The version, by semantic versioning.
  public static let version = "0.1.0"
}
