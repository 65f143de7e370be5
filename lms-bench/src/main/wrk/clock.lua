-- Milliseconds of a clock that never goes back.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s; long ns; } haitang_time; int clock_gettime(int clock, haitang_time *time);")
local time = ffi.new("haitang_time")
return {
  ms = function()
    ffi.C.clock_gettime(1, time)
    return tonumber(time.s) * 1000 + tonumber(time.ns) / 1e6
  end,
}
