-- 1 MiB from anywhere in the lecture's video.
local MIB = 1048576
return {
  request = function(t)
    local first = math.random(0, math.max(0, t.size - MIB))
    local last = math.min(t.size, first + MIB) - 1
    return wrk.format("GET", "/media/" .. t.asset .. "/video", {Cookie = t.cookie, Range = "bytes=" .. first .. "-" .. last})
  end,
  large = true,
}
