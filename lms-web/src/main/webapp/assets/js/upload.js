// Uploads in parts to /api/media/uploads: two files at a time, going on where a file stopped after a lost network or a
// closed page. The rows of files under way are drawn here; what the server knows is drawn by the page.
const drop = document.getElementById('drop');
const chooser = document.getElementById('choose');
const total = document.getElementById('total');
const pauseButton = document.getElementById('pause');
const say = drop.dataset;
const base = new URL('../../api/media/uploads', import.meta.url).pathname;
const token = document.querySelector('meta[name=csrf-token]').content;
const AT_ONCE = 2;
const waiting = [];
const rows = new Set();
let running = 0;
let paused = false;

class Problem extends Error {
  constructor(body, status) {
    super(body.title || say.broken);
    this.code = body.code || '';
    this.status = status;
  }
}

async function call(method, path, body, type) {
  const headers = { 'X-CSRF-Token': token };
  if (type) headers['Content-Type'] = type;
  const answer = await fetch(base + path, { method, headers, body });
  if (!answer.ok) throw new Problem(await answer.json().catch(() => ({})), answer.status);
  return answer.status === 204 ? {} : answer.json();
}

const megabytes = bytes => (bytes >= 1e9 ? (bytes / 1e9).toFixed(1) + ' GB' : bytes < 1e6 ? Math.ceil(bytes / 1e3) + ' KB' : (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0) + ' MB');
const sleep = ms => new Promise(done => setTimeout(done, ms));

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function addRow(file) {
  const bar = element('i', {});
  const state = element('span', { class: 'small num', role: 'status' }, say.waits);
  const cancel = element('button', { type: 'button', class: 'iconbtn', 'aria-label': say.cancel + ' ' + file.name }, element('i', { class: 'pi pi-times', 'aria-hidden': 'true' }));
  const ending = (file.name.split('.').pop() || '').toUpperCase().slice(0, 4);
  const name = element('span', { class: 'grow' }, element('b', {}, file.name), element('br', {}), element('span', { class: 'small muted num' }, megabytes(file.size)));
  const line = element('tr', {},
    element('td', {}, element('div', { class: 'row' }, element('span', { class: 'ft f-x', 'aria-hidden': 'true' }, ending), name)),
    element('td', { class: 'small muted' }, say.waits),
    element('td', { class: 'prog' }, element('div', { class: 'bar slim' }, bar), state),
    element('td', { class: 'r' }, cancel));
  const row = { file, line, bar, state, offset: 0, id: null, cancelled: false, failed: false };
  cancel.addEventListener('click', () => stop(row));
  rows.add(row);
  document.getElementById('under-way').append(line);
  return row;
}

function show(row) {
  const percent = Math.floor(100 * row.offset / row.file.size);
  row.bar.style.width = percent + '%';
  row.state.textContent = percent + '% · ' + megabytes(row.offset) + ' / ' + megabytes(row.file.size);
  sum();
}

function sum() {
  const open = [...rows].filter(r => !r.failed);
  const sent = open.reduce((sum, r) => sum + r.offset, 0);
  const all = open.reduce((sum, r) => sum + r.file.size, 0);
  total.textContent = open.length ? say.total.replace('{0}', megabytes(sent)).replace('{1}', megabytes(all)) : '';
  pauseButton.hidden = open.length === 0;
}

const ofTheFile = problem => problem instanceof Problem && (problem.status === 400 || problem.status === 413);

function fail(row, problem) {
  const sentence = problem instanceof Problem ? problem.message : say.broken;
  row.failed = true;
  row.bar.classList.add('failed');
  row.bar.style.width = '100%';
  const other = ofTheFile(problem);
  const again = element('button', { type: 'button', class: 'link' }, other ? say.other : say.again);
  again.addEventListener('click', () => {
    remove(row);
    if (other) chooser.click();
    else add([row.file]);
  });
  row.line.children[1].replaceChildren(element('span', { class: 'bad' }, element('i', { class: 'pi pi-times-circle', 'aria-hidden': 'true' }), ' ' + sentence));
  row.state.replaceChildren(again);
}

function remove(row) {
  rows.delete(row);
  row.line.remove();
}

async function stop(row) {
  row.cancelled = true;
  remove(row);
  if (row.id) await call('DELETE', '/' + row.id).catch(() => {});
}

async function send(row) {
  let state = await call('POST', '', JSON.stringify({ name: row.file.name, size: row.file.size }), 'application/json');
  row.id = state.id;
  let pauseFor = 1000;
  while (state.offset < row.file.size && !row.cancelled) {
    row.offset = state.offset;
    show(row);
    if (paused) {
      await sleep(300);
      continue;
    }
    try {
      const part = row.file.slice(state.offset, state.offset + state.chunk);
      state = await call('PUT', '/' + row.id + '?offset=' + state.offset, part, 'application/octet-stream');
      pauseFor = 1000;
    } catch (problem) {
      if (problem instanceof Problem && problem.status !== 503 && problem.code !== 'media.upload.offset') throw problem;
      row.state.textContent = say.offline;
      await sleep(pauseFor);
      pauseFor = Math.min(15000, pauseFor * 2);
      state = await call('GET', '/' + row.id).catch(() => state);
    }
  }
  if (!row.cancelled) {
    row.offset = row.file.size;
    show(row);
    await call('POST', '/' + row.id + '/finish');
  }
}

async function work() {
  while (running < AT_ONCE && waiting.length) {
    const row = waiting.shift();
    if (row.cancelled) continue;
    running++;
    send(row)
      .then(() => {
        remove(row);
        arrived();
      })
      .catch(problem => fail(row, problem))
      .finally(() => {
        running--;
        sum();
        work();
      });
  }
}

function add(files) {
  for (const file of files) waiting.push(addRow(file));
  work();
}

chooser.addEventListener('change', () => {
  add([...chooser.files]);
  chooser.value = '';
});
drop.addEventListener('dragover', event => {
  event.preventDefault();
  drop.classList.add('over');
});
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', event => {
  event.preventDefault();
  drop.classList.remove('over');
  add([...event.dataTransfer.files]);
});
pauseButton.addEventListener('click', () => {
  paused = !paused;
  pauseButton.lastElementChild.textContent = paused ? say.goOn : say.pause;
});
window.addEventListener('beforeunload', event => {
  if ([...rows].some(row => !row.failed)) event.preventDefault();
});
document.addEventListener('click', event => {
  const button = event.target.closest('[data-choose],[data-retry],[data-discard]');
  if (!button) return;
  const asset = value => [{ name: 'asset', value }];
  if (button.dataset.choose) window.fileChosen(asset(button.dataset.choose));
  if (button.dataset.retry) window.fileRetried(asset(button.dataset.retry));
  if (button.dataset.discard && window.confirm(say.remove)) window.fileDiscarded(asset(button.dataset.discard));
});

// What stands beside the list and was changed there is neither drawn over nor left out when all are confirmed.
const beside = () => [...document.querySelectorAll('#f\\:outline input')];
const changed = () => beside().some(i => i.value !== i.defaultValue || i.checked !== i.defaultChecked);
function look() {
  const chosen = beside().find(i => i.name === 'asset');
  window.filesLooked(chosen ? [{ name: 'asset', value: chosen.value }] : []);
}
function arrived() {
  if (changed()) look();
  else window.filesChanged();
}
document.getElementById('all').addEventListener('formdata', event => {
  for (const i of beside()) if (i.type !== 'checkbox' || i.checked) event.formData.append(i.name, i.value);
});

let wasBusy = false;
setInterval(() => {
  const busy = document.querySelector('[data-busy=true]') !== null;
  if (busy && !document.hidden) look();
  if (wasBusy && !busy && !document.querySelector('#file-title')) window.filesChanged();
  wasBusy = busy;
}, 2000);
