return {
  request = function(t) return wrk.format("GET", "/learning/home.xhtml", {Cookie = t.cookie}) end,
}
