// Passkeys: asks the browser for one, and sends what it answers with the form. Without this file, or in a browser without
// passkeys, the buttons stay hidden and the page says what to do instead.
(() => {
  "use strict";

  const kinds = {
    create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
    get: (options, how) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), ...how })
  };

  const isSupported = typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === "function"
    && typeof PublicKeyCredential.parseRequestOptionsFromJSON === "function";

  // Below the five minutes for which the server takes an answer.
  const offerAgainAfter = 4 * 60 * 1000;
  let offered = new AbortController();

  async function send(form, how) {
    const answer = await fetch(form.dataset.options, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: how?.signal });
    // The session ended, or the password is asked for once more.
    if (answer.redirected) return location.assign(answer.url);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const credential = await kinds[form.dataset.passkey](await answer.json(), how);
    form.elements.Credential.value = JSON.stringify(credential);
    form.submit();
  }

  // Where the e-mail address is typed the browser lists its passkeys too, until the button asks for one.
  async function offer(form) {
    offered.abort();
    offered = new AbortController();
    const again = setTimeout(offer, offerAgainAfter, form);
    offered.signal.addEventListener("abort", () => clearTimeout(again));
    await send(form, { mediation: "conditional", signal: offered.signal }).catch(() => {});
  }

  async function begin(event) {
    event.preventDefault();
    const form = event.target;
    const [button, status] = [form.querySelector("button"), form.querySelector("[role=status]")];
    [button.disabled, status.textContent] = [true, form.dataset.wait];
    offered.abort();
    try {
      await send(form);
    } catch (fault) {
      [button.disabled, status.textContent] = [false, fault.name === "InvalidStateError" ? form.dataset.known : form.dataset.failed];
    }
  }

  if (!isSupported) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) form.addEventListener("submit", begin);
  for (const part of document.querySelectorAll("[data-passkey-on]")) part.hidden = false;
  for (const part of document.querySelectorAll("[data-passkey-off]")) part.hidden = true;
  PublicKeyCredential.isConditionalMediationAvailable?.().then(isIt => {
    const form = document.querySelector("form[data-passkey-offer]");
    if (isIt && form) offer(form);
  });
})();
