// Tells the server once that the end of a post was on the screen for two seconds, and of a phone that is new here that it came back with its cookie.
// Everything on the page works without; then the reader counts as not having come to the end.
const form = document.querySelector("form[data-read]");
const calm = 2000;

function tell(end) {
  const said = new FormData(form);
  if (end) said.set("end", "1");
  navigator.sendBeacon(form.action, said);
}

if (form && navigator.sendBeacon) {
  if (form.dataset.read === "new") tell(false);
  let timer;
  const watch = new IntersectionObserver(entries => {
    clearTimeout(timer);
    if (!entries.at(-1).isIntersecting) return;
    timer = setTimeout(() => {
      watch.disconnect();
      tell(true);
    }, calm);
  });
  watch.observe(form);
}
