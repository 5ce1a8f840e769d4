// Passkeys: asks the browser for one, and sends what it answers with the form. Without this file, or in a browser without
// passkeys, the buttons stay hidden and the page says what to do instead.
(() => {
  "use strict";

  const kinds = {
    create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
    get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
  };

  const isSupported = typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === "function"
    && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

  async function ask(form) {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    // The session ended, or the password is asked for once more.
    if (answer.redirected) return location.assign(answer.url);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return kinds[form.dataset.passkey](await answer.json());
  }

  async function begin(event) {
    event.preventDefault();
    const form = event.target;
    const [button, status] = [form.querySelector("button"), form.querySelector("[role=status]")];
    [button.disabled, status.textContent] = [true, form.dataset.wait];
    try {
      const credential = await ask(form);
      if (!credential) return;
      form.elements.Credential.value = JSON.stringify(credential);
      form.submit();
    } catch (fault) {
      [button.disabled, status.textContent] = [false, fault.name === "InvalidStateError" ? form.dataset.known : form.dataset.failed];
    }
  }

  if (!isSupported) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) form.addEventListener("submit", begin);
  for (const part of document.querySelectorAll("[data-passkey-on]")) part.hidden = false;
  for (const part of document.querySelectorAll("[data-passkey-off]")) part.hidden = true;
})();
