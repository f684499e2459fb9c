#include <vector>
namespace a::b {
template <typename T, class U = int>
class Foo final : public Bar<T> {
public:
  explicit Foo(std::string s) : s_(std::move(s)) {}
  virtual ~Foo() noexcept = default;
  auto operator<=>(const Foo&) const = default;
  constexpr int f() const { return 1'000 + 0b1010 + 2.5f + 10ms; }
private:
  std::vector<int> v{1, 2, 3};
};
}
int main() {
  auto l = [&](auto x) -> bool { return x == nullptr; };
  std::cout << R"(raw "str")" << u8"x" << '\n';
  try { throw std::runtime_error("x"); } catch (const std::exception& e) { delete p; }
}
