-- The load tool's side of ./bench: wrk -t<n> -c<n> -s driver.lua <address> -- <operation> <trainees file> <folder of these scripts> <n>
-- One connection a thread, so that a script sees its own answers in turn. Each thread has its own share of the trainees.
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

local operation, trainees, current, turn = nil, {}, nil, 0

local function read(file, count)
  for line in io.lines(file) do
    turn = turn + 1
    if turn % count == number then
      local fields = {}
      for field in (line .. "\t"):gmatch("([^\t]*)\t") do table.insert(fields, field) end
      table.insert(trainees, {
        cookie = fields[1], csrf = fields[2], enrolment = fields[3], unit = fields[4], duration = tonumber(fields[5]),
        asset = fields[6], size = tonumber(fields[7]), playback = fields[8], exam = fields[9], phone = fields[10],
        password = fields[11], seq = 0,
      })
    end
  end
  turn = 0
end

function init(arguments)
  unexpected, cycles = 0, {}
  math.randomseed(number + 1)
  read(arguments[2], tonumber(arguments[4]))
  operation = dofile(arguments[3] .. "/" .. arguments[1] .. ".lua")
  -- Without this function wrk counts what answers 400 or more itself, and doesn't copy each body for us.
  if operation.large then response = nil end
end

-- A script may ask for further requests of the same trainee (operation.more); else the next trainee's turn has come.
function request()
  if current == nil or not (operation.more and operation.more(current)) then
    turn = turn % #trainees + 1
    current = trainees[turn]
  end
  return operation.request(current)
end

function response(status, headers, body)
  local expected = status == (operation.expected and operation.expected(current) or 200)
  if not expected or operation.refused and operation.refused(body) then
    unexpected = unexpected + 1
    if unexpected == 1 then
      io.stderr:write(string.format("first unexpected answer: %d %s\n", status, body:sub(1, 300)))
    end
  end
  if operation.response then operation.response(current, status, headers, body, cycles) end
end

function done(summary, latency, requests)
  local failed, all = 0, {}
  for _, thread in ipairs(threads) do
    failed = failed + thread:get("unexpected")
    for _, cycle in ipairs(thread:get("cycles")) do table.insert(all, cycle) end
  end
  local broken = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    + (response and 0 or summary.errors.status)
  local function percentile(p)
    if #all == 0 then return latency:percentile(p) / 1000 end
    table.sort(all)
    return all[math.max(1, math.ceil(#all * p / 100))]
  end
  local operations = #all > 0 and #all or summary.requests
  io.stdout:write(string.format(
    'RESULT {"operations":%d,"requests":%d,"seconds":%.3f,"p50":%.2f,"p95":%.2f,"p99":%.2f,"errors":%d}\n',
    operations, summary.requests, summary.duration / 1e6, percentile(50), percentile(95), percentile(99), failed + broken))
end
