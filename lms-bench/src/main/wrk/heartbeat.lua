-- What a player reports: the seconds since its last report, played at normal speed. The answer comes when they are durable.
local clock = dofile(debug.getinfo(1, "S").source:match("@(.*)/") .. "/clock.lua")
return {
  request = function(t)
    local now = clock.ms()
    local played = math.floor(math.min(now - (t.last or now - 1000), 15000))
    local from = t.position or 0
    if from + played > t.duration then from = 0 end
    t.last, t.position, t.seq = now, from + played, t.seq + 1
    local body = string.format('{"playback":"%s","seq":%d,"position":%d,"rate":1,"played":[[%d,%d,true]]}',
      t.playback, t.seq, t.position, from, t.position)
    return wrk.format("POST", "/api/heartbeats",
      {Cookie = t.cookie, ["X-CSRF-Token"] = t.csrf, ["Content-Type"] = "application/json"}, body)
  end,
  refused = function(body) return not body:find('"status":200', 1, true) end,
}
