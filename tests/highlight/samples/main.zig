// a program
const std = @import("std");
# special line
pub const Point = struct { x: f32 = 1.5e-3, y: i64, const Self = @This(); };
test "addition \n \x41 \u00e9 \q" { try std.testing.expect(add(1, 2) == 3); }
pub fn main() !void {
    var list = std.ArrayList(u8).init(allocator);
    defer list.deinit();
    const hex: usize = 0xFF_00; const bin = 0b1010; const big = 1_000; const f = 3.14; const e = 2e10; const o = 0o17;
    comptime var i: comptime_int = 0;
    while (i < 10) : (i += 1) { if (i % 2 == 0 and !ok or false) continue else break; }
    for (list.items) |item, index| { std.debug.print("{} {}\n", .{ item, index }); }
    const c = 'a'; const nl = '\n'; const q = '\''; const u = '\u00e9'; const label = 'outer;
    const opt: ?*const u8 = null; const val = opt orelse undefined; const ptr = opt.?.*;
    switch (x) { 1...5 => {}, .foo => |v| return error.Bad, else => unreachable, }
    const s = r"raw \ string" ++ r#"with "quotes""#; const a = [_]u8{ 1, 2 }; _ = c; _unused = 1;
    return @intCast(u32, @field(self, "x") .* 2) catch |err| { point . method (1) };
    \\ multiline
}
extern fn printf(format: [*:0]const u8, ...) c_int; usingnamespace @cImport({ @cInclude("stdio.h"); });
é `x` $ i32x f16 f12 isize "no end
