return {
  request = function(t) return wrk.format("GET", "/learning/camp.xhtml?enrolment=" .. t.enrolment, {Cookie = t.cookie}) end,
}
