-- The sign-in page and its form, as a browser sends it. Latencies are those of both together.
local clock = dofile(debug.getinfo(1, "S").source:match("@(.*)/") .. "/clock.lua")
local PAGE = "/organisation/sign-in.xhtml"
local function encoded(text)
  return (text:gsub("[^%w]", function(c) return string.format("%%%02X", c:byte()) end))
end
local function field(body, name)
  return body:match('name="' .. name:gsub("[%.%-]", "%%%0") .. '"[^>]-value="([^"]*)"') or ""
end
return {
  more = function(t) return t.form ~= nil end,
  request = function(t)
    if t.form then
      return wrk.format("POST", PAGE, {Cookie = t.visit, ["Content-Type"] = "application/x-www-form-urlencoded"}, t.form)
    end
    t.began = clock.ms()
    return wrk.format("GET", PAGE)
  end,
  expected = function(t) return t.form and 302 or 200 end,
  response = function(t, status, headers, body, cycles)
    if t.form then
      t.form = nil
      if status == 302 then table.insert(cycles, clock.ms() - t.began) end
    elseif status == 200 then
      t.visit = (headers["Set-Cookie"] or ""):match("^[^;]*")
      local fields = {form = "form", ["form:phone"] = t.phone, ["form:password"] = t.password}
      fields["jakarta.faces.ViewState"] = field(body, "jakarta.faces.ViewState")
      fields["primefaces.nonce"] = field(body, "primefaces.nonce")
      local button = body:match('type="submit"[^>]-name="([^"]*)"') or body:match('name="([^"]*)"[^>]-type="submit"')
      fields[button] = "1"
      local pairsOf = {}
      for name, value in pairs(fields) do table.insert(pairsOf, encoded(name) .. "=" .. encoded(value)) end
      t.form = table.concat(pairsOf, "&")
    end
  end,
}
