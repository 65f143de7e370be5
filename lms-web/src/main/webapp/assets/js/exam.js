// The exam page. Before: the start. During: one question at a time, all within reach, nothing lost.

const version = new URL(import.meta.url).search;
const load = part => import(`./exam-${part}.js${version}`);
const page = document.querySelector('main[data-attempt]');
const start = document.getElementById('start');

if (start) start.addEventListener('click', begin);
if (page) {
  const [{ Answers }, { Clock }, { api }] = await Promise.all(['answers', 'clock', 'api'].map(load));
  const { attempt, base = '', page: address } = page.dataset;
  const call = api(base, address);
  new Paper(call, await new Answers(call, attempt).load(), Clock).open();
}

async function begin() {
  const { base = '', enrolment, unit } = start.dataset;
  const { api } = await load('api');
  const refused = document.getElementById('refused');
  start.disabled = true;
  try {
    await api(base, location.pathname.slice(base.length) + location.search)('POST', '', { enrolment: Number(enrolment), unit: Number(unit) });
    location.reload();
  } catch (failure) {
    start.disabled = false;
    refused.hidden = false;
    refused.textContent = failure.message || start.dataset.offline;
    refused.scrollIntoView();
  }
}

function Paper(call, answers, Clock) {
  const $ = id => document.getElementById(id);
  const texts = Object.fromEntries([...$('texts').content.querySelectorAll('[data-key]')].map(i => [i.dataset.key, i.textContent]));
  const say = (key, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), texts[key]);
  const clock = new Clock((time, hurry) => { $('clock').textContent = time; $('timer').classList.toggle('hurry', hurry); });
  const { attempt, base = '', page: address } = page.dataset;
  let items = [], place = 1, ended = false;

  this.open = async () => {
    banner('');
    try {
      await refresh();
    } catch (failure) {
      trouble(failure, 'broken');
      return;
    }
    place = Math.min(answers.place ?? firstOpen(), items.length);
    buildPlaces();
    $('question').hidden = $('dock').hidden = false;
    show(place, false);
  };

  async function refresh() {
    const paper = await call('GET', `/${attempt}`);
    items = paper.items;
    answers.take(items);
    clock.set(paper.remainingMs);
  }

  const firstOpen = () => items.find(({ position }) => answers.get(position).answer === '')?.position ?? 1;

  /** Back on the page or on the network: the clock, and what another device answered meanwhile. */
  function look() {
    if (document.hidden || ended || !items.length) return;
    refresh().then(() => { banner(''); draw(); }, trouble);
  }

  // ---- one question ----

  function show(position, focus = true) {
    place = answers.place = position;
    const item = items[position - 1];
    $('stem').textContent = item.stem;
    $('several').hidden = item.kind !== 'MULTIPLE';
    $('options').classList.toggle('multi', item.kind === 'MULTIPLE');
    $('options').replaceChildren(...item.options.map((text, i) => option(item, String.fromCharCode(65 + i), text)));
    $('previous').disabled = position === 1;
    $('next').textContent = position === items.length ? say('finish') : say('next');
    draw();
    scrollTo(0, 0);
    if (focus) $('stem').focus({ preventScroll: true });
  }

  function option(item, letter, text) {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'),
      { type: item.kind === 'MULTIPLE' ? 'checkbox' : 'radio', name: `q${item.position}`, value: letter });
    const key = Object.assign(document.createElement('span'), { className: 'k', textContent: letter });
    label.append(input, key, Object.assign(document.createElement('span'), { textContent: text }));
    return label;
  }

  function chosen() {
    return [...$('options').querySelectorAll('input:checked')].map(input => input.value).sort().join('');
  }

  function change(answer, flagged) {
    if (ended) return;
    answers.set(place, answer, flagged).then(kept => saved(kept ? 'saved-phone' : 'unsaved'));
    draw();
  }

  // ---- what is drawn anew with each change ----

  function draw() {
    const item = items[place - 1], mine = answers.get(place), count = items.length;
    for (const input of $('options').querySelectorAll('input')) {
      input.checked = mine.answer.includes(input.value);
      input.parentElement.classList.toggle('on', input.checked);
    }
    const points = 100 % count === 0 ? ` · ${say('points', 100 / count)}` : '';
    $('where').textContent = say('where', place, count, say(item.kind)) + points;
    $('place').textContent = `${place} / ${count}`;
    $('flag').setAttribute('aria-pressed', mine.flagged);
    $('flag').lastElementChild.textContent = say(mine.flagged ? 'unflag' : 'flag');
    $('ticks').setAttribute('aria-label', say('ticks', place, count, answers.answered, answers.flagged));
    $('ticks').replaceChildren(...items.map(({ position }) => Object.assign(document.createElement('i'), { className: tick(position) })));
    drawSheet();
  }

  function tick(position) {
    const { answer, flagged } = answers.get(position);
    return position === place ? 'c' : flagged ? 'f' : answer ? 'd' : '';
  }

  function saved(key) {
    const time = new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
    $('saved').hidden = false;
    $('saved').classList.toggle('bad', key === 'unsaved');
    $('saved-text').textContent = say(key, time);
  }

  // ---- all questions ----

  function buildPlaces() {
    $('ticks').style.gridTemplateColumns = `repeat(${items.length}, 1fr)`;
    $('places').replaceChildren(...items.map(({ position }) => Object.assign(document.createElement('button'),
      { type: 'button', textContent: position, onclick: () => { $('sheet').close(); show(position); } })));
  }

  function drawSheet() {
    const open = items.length - answers.answered;
    $('tallies').textContent = say('tallies', answers.answered, open, answers.flagged);
    $('left').className = `ui-message ${open ? 'w' : 'g'}`;
    $('left-text').textContent = open ? say('left', open) : say('all-answered');
    [...$('places').children].forEach((button, i) => {
      const { answer, flagged } = answers.get(i + 1);
      button.className = [answer && 'd', flagged && 'f', i + 1 === place && 'c'].filter(Boolean).join(' ');
      button.ariaLabel = [say('place', i + 1), say(answer ? 'answered' : 'unanswered'), flagged && say('flagged'),
        i + 1 === place && say('current')].filter(Boolean).join(' · ');
    });
  }

  function openSheet() {
    drawSheet();
    $('sheet').showModal();
    $('carry-on').focus();
  }

  // ---- handing in ----

  async function submit() {
    $('submit').disabled = true;
    $('submit').textContent = say('submitting');
    if (await answers.flush() && await handIn()) return;
    $('submit').disabled = false;
    $('submit').textContent = say('submit');
    $('left').className = 'ui-message e';
    $('left-text').textContent = say('offline-submit');
  }

  async function handIn() {
    try {
      await call('POST', `/${attempt}/submission`);
    } catch (failure) {
      if (failure.kind === 'signed-out') trouble(failure);
      return false;
    }
    ended = true;
    answers.forget();
    location.assign(`${base}/assessment/result.xhtml?attempt=${attempt}`);
    return true;
  }

  function end() {
    ended = $('question').inert = true;
    $('sheet').close();
  }

  async function timeOver() {
    end();
    banner('time-over');
    await answers.flush();
    while (!await handIn()) {
      banner('time-over-offline');
      await new Promise(done => setTimeout(done, 5000));
    }
  }

  // ---- trouble, in words ----

  function trouble(failure, otherwise = 'offline') {
    if (ended) return;
    if (failure.kind === 'over') {
      end();
      banner('closed');
      handIn();
    } else if (failure.kind === 'signed-out') {
      banner('signed-out', 'sign-in', `${base}/organisation/sign-in.xhtml?next=${encodeURIComponent(address)}`);
    } else if (failure.kind === 'gone') {
      banner('broken', 'retry', location.href);
    } else {
      banner(otherwise, otherwise === 'broken' ? 'retry' : '', location.href);
    }
  }

  function banner(key, link = '', href = '#') {
    $('banner').hidden = !key;
    $('banner-link').hidden = !link;
    if (key) $('banner-text').textContent = say(key);
    if (link) Object.assign($('banner-link'), { textContent: say(link), href });
  }

  // ---- listening ----

  $('options').addEventListener('change', () => change(chosen(), answers.get(place).flagged));
  $('flag').addEventListener('click', () => change(answers.get(place).answer, !answers.get(place).flagged));
  $('question').addEventListener('submit', event => event.preventDefault());
  $('previous').addEventListener('click', () => show(place - 1));
  $('next').addEventListener('click', () => place === items.length ? openSheet() : show(place + 1));
  $('navigator').addEventListener('click', openSheet);
  $('carry-on').addEventListener('click', () => $('sheet').close());
  $('sheet').addEventListener('click', event => { if (event.target === $('sheet')) $('sheet').close(); });
  $('submit').addEventListener('click', submit);
  $('question').addEventListener('keydown', event => {
    const letter = /^[1-6]$/.test(event.key) ? String.fromCharCode(64 + Number(event.key)) : event.key.toUpperCase();
    const input = !event.ctrlKey && !event.metaKey && !event.altKey
      && $('options').querySelector(`input[value="${CSS.escape(letter)}"]`);
    if (input) input.click();
    if (event.key === 'PageDown' && place < items.length) show(place + 1);
    if (event.key === 'PageUp' && place > 1) show(place - 1);
    if (input || event.key.startsWith('Page')) event.preventDefault();
  });
  answers.addEventListener('clock', event => clock.set(event.detail));
  answers.addEventListener('sent', () => { if (!ended) { banner(''); saved('saved-server'); } });
  answers.addEventListener('changed', event => { if (event.detail === place) draw(); });
  answers.addEventListener('failed', event => trouble(event.detail));
  clock.addEventListener('minutes', event => { $('announce').textContent = say('time-left', event.detail); });
  clock.addEventListener('over', timeOver);
  for (const [target, type] of [[document, 'visibilitychange'], [window, 'online']]) target.addEventListener(type, look);
}
