#!/usr/bin/swift
import Foundation
#if os(iOS)
import UIKit
#endif

/* block /* nested */ comment */
@objc(CustomView)
public final class CustomView<T: Equatable>: UIView, Codable where T: Hashable {
    private(set) var count: Int = 0
    internal(get) var other = 1
    unowned(safe) let parent: Parent
    unowned(other) var odd: Parent?
    weak var delegate: ViewDelegate?
    static let shared = CustomView()
    lazy var names: [String: Int] = ["a": 1, "b": 0x1F, "c": 0b1010, "d": 0o17, "e": 1_000]
    let ratio = 1.5e-3, half = .5, big = 12e10, hex = 0x1.8p3

    // MARK: - Life
    override init?(frame: CGRect) throws {
        guard #available(iOS 13.0, *) else { return nil }
        super.init(frame: frame)
        let (x, (y, `z`)) = (1, (2, 3))
        var `default` = 5
        self.addTarget(self, action: #selector(tapped(_:)), for: .touchUpInside)
        print("file", #file, #line, #keyPath(Person.name))
    }

    @IBAction func tapped(_ sender: Any?) async throws -> Bool {
        if let button = sender as? UIButton, count >= 3 {
            print("Hello \(button.title ?? "none \(1 + (2 * 3))")\n\u{1F600} \"x\"\\")
        } else if !(sender is UILabel) {
            try! await load(url: URL(string: "https://example.org")!)
        }
        switch count {
        case 0...9: fallthrough
        case let n where n < 100: break
        default: return false
        }
        let text = """
        Several "lines"
        """
        let letter = 'a'
        names.map { $0.key + $12 }.filter { $0 != nil && true }
        while (count < 10) { count += 1 }
        defer { größe(1) }
        return array[1..<5].isEmpty ? .some(1) : try? decode(Foo.self)
    }

    subscript(index: Int) -> T { get { items[index] } set { items[index] = newValue } }
}

infix operator **: MultiplicationPrecedence
extension Array where Element == Int { mutating func add<U>(_ u: inout U) {} }
enum Kind: String { case one = "1", two; indirect case tree(Kind) }
protocol Shape { associatedtype Side; func area() -> Double }
let smile = "😀", 名前 = 1
