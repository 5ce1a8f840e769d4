// Password fields: a button that shows what is typed, and rules that are ticked off while a new one is typed. Without this
// file the page works as well: the server names every broken rule.
(() => {
  "use strict";

  // As the server counts: code points of the composed form.
  const keeps = {
    LongEnough: (text, least) => [...text].length >= least,
    UpperCaseLetter: text => /\p{Lu}/u.test(text),
    LowerCaseLetter: text => /\p{Ll}/u.test(text),
    Digit: text => /\p{Nd}/u.test(text),
    SpecialCharacter: text => /[^\p{L}\p{Nd}]/u.test(text)
  };

  function tick(rules, typed) {
    const text = typed.normalize("NFC");
    for (const rule of rules.querySelectorAll("[data-rule]")) {
      const isKept = keeps[rule.dataset.rule]?.(text, Number(rules.dataset.least));
      if (isKept === undefined) continue;
      rule.className = `rules__rule rules__rule--${isKept ? "kept" : "open"}`;
      rule.querySelector(".visually-hidden").textContent = isKept ? `(${rules.dataset.kept})` : "";
    }
  }

  function addReveal(field) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--text field__reveal";
    button.setAttribute("aria-controls", field.id);
    const show = isShown => {
      field.type = isShown ? "text" : "password";
      button.textContent = isShown ? field.dataset.hide : field.dataset.show;
    };
    show(false);
    button.addEventListener("click", () => show(field.type === "password"));
    // What is shown on the screen is not what the browser should remember as text.
    field.form.addEventListener("submit", () => show(false));
    field.after(button);
  }

  for (const field of document.querySelectorAll("input[type=password][data-show]")) addReveal(field);
  for (const rules of document.querySelectorAll(".rules[data-least]")) {
    const field = document.querySelector(`input[aria-describedby~="${rules.id}"]`);
    if (!field) continue;
    field.addEventListener("input", () => tick(rules, field.value));
    // Somebody may have typed before this file arrived.
    if (field.value) tick(rules, field.value);
  }
})();
