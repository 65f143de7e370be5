// Edits a certificate template: what is typed is saved to the draft after a short pause and the preview is drawn anew.
const page = document.querySelector('#template');
const { version, template, path = '' } = page.dataset;
const api = `${path}/api/certificate-templates`;
const problem = document.querySelector('#problem');
const saved = document.querySelector('#saved');
const sample = document.querySelector('#sample');
const preview = document.querySelector('#preview');

async function send(method, address, body, type = 'application/json') {
  const headers = { 'X-CSRF-Token': document.querySelector('meta[name=csrf-token]').content };
  if (body !== undefined) headers['Content-Type'] = type;
  const answer = await fetch(`${api}${address}`, { method, headers, body });
  const told = await answer.json().catch(() => ({}));
  tell(answer.ok ? '' : told.title || `${answer.status}`);
  return answer.ok ? told : null;
}

function tell(sentence) {
  problem.hidden = !sentence;
  problem.querySelector('span').textContent = sentence;
  saved.textContent = '';
}

async function draw() {
  const asked = `${path}/certificate-templates/${version}`;
  const query = `?name=${encodeURIComponent(sample.value)}`;
  document.querySelector('#pdf').href = `${asked}.pdf${query}`;
  const answer = await fetch(`${asked}.png${query}`);
  if (answer.ok) {
    URL.revokeObjectURL(preview.src);
    preview.src = URL.createObjectURL(await answer.blob());
  } else {
    tell(answer.headers.get('Content-Type')?.startsWith('text/plain') ? await answer.text() : `${answer.status}`);
  }
}

function afterPause(work) {
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, 400);
  };
}

const save = afterPause(async () => {
  const words = Object.fromEntries(new FormData(document.querySelector('#words')));
  if (await send('PUT', `/versions/${version}`, JSON.stringify(words))) {
    saved.textContent = saved.dataset.text;
    await draw();
  }
});

document.querySelector('#words').addEventListener('input', save);
document.querySelector('#words').addEventListener('submit', (event) => event.preventDefault());
sample.addEventListener('input', afterPause(() => { tell(''); draw(); }));

for (const file of document.querySelectorAll('[data-slot]')) {
  file.addEventListener('change', async () => {
    const done = await send('PUT', `/versions/${version}/pictures/${file.dataset.slot}`, file.files[0], 'application/octet-stream');
    if (done) location.reload();
    file.value = '';
  });
}
for (const button of document.querySelectorAll('[data-without]')) {
  button.addEventListener('click', async () => {
    if (await send('DELETE', `/versions/${version}/pictures/${button.dataset.without}`)) location.reload();
  });
}
for (const button of document.querySelectorAll('[data-use]')) {
  button.addEventListener('click', async () => {
    if (await send('PUT', `/${template}/types/${button.dataset.use}`)) location.reload();
  });
}
document.querySelector('[data-do=publish]')?.addEventListener('click', async (event) => {
  if (confirm(event.currentTarget.dataset.ask) && (await send('POST', `/versions/${version}/publication`))) location.reload();
});
document.querySelector('[data-do=draft]')?.addEventListener('click', async () => open(await send('POST', `/${template}/draft`)));
document.querySelector('#copy')?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const name = new FormData(event.target).get('name');
  open(await send('POST', `/versions/${version}/copies`, JSON.stringify({ name })));
});

function open(made) {
  if (made) location.search = `?version=${made.version}`;
}
