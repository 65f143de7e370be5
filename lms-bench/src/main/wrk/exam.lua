-- A whole exam: begin, fetch the paper, hand it in. Latencies are those of the three together.
local clock = dofile(debug.getinfo(1, "S").source:match("@(.*)/") .. "/clock.lua")
local function call(t, method, path, body)
  return wrk.format(method, "/api/assessment/attempts" .. path,
    {Cookie = t.cookie, ["X-CSRF-Token"] = t.csrf, ["Content-Type"] = "application/json"}, body)
end
return {
  more = function(t) return t.step ~= nil end,
  request = function(t)
    if t.step == "view" then return call(t, "GET", "/" .. t.attempt) end
    if t.step == "submit" then return call(t, "POST", "/" .. t.attempt .. "/submission", "") end
    t.began = clock.ms()
    return call(t, "POST", "", string.format('{"enrolment":%s,"unit":%s}', t.enrolment, t.exam))
  end,
  response = function(t, status, headers, body, cycles)
    if status ~= 200 then
      t.step = nil
    elseif t.step == nil then
      t.attempt, t.step = body:match('"attempt":(%d+)'), "view"
    elseif t.step == "view" then
      t.step = "submit"
    else
      t.step = nil
      table.insert(cycles, clock.ms() - t.began)
    end
  end,
}
