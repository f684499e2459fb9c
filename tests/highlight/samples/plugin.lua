#!/usr/bin/lua
-- comment
--[[ block
]]
local M = { a = 1, ["b"] = 0xFF, 'c', 1.5, 2e3 }
function M.run(x, ...)
  if x ~= nil and not M.a then return string.format("%d\n", #x .. 'y\'') end
  for i, v in ipairs(x) do print(v); gsub("a", "[^b]%s(?:c)") end
  local s = [==[ raw
  ]==]
end
return M
