// Asks two minutes before the session would end, and says what happened when it has.
const dialog = document.querySelector('dialog[data-idle]');
const [idle, warn] = [Number(dialog.dataset.idle) * 1000, Number(dialog.dataset.warn) * 1000];
let timers = [];

function begin() {
  timers.forEach(clearTimeout);
  timers = [
    setTimeout(() => dialog.showModal(), idle - warn),
    setTimeout(() => location.assign(dialog.dataset.after), idle),
  ];
}

async function stay(event) {
  event.preventDefault();
  const form = event.target;
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  if (!answer.ok || new URL(answer.url).pathname !== '/sign-in/idle') return location.assign(dialog.dataset.after);
  dialog.close();
  begin();
}

dialog.querySelector('form').addEventListener('submit', stay);
begin();
