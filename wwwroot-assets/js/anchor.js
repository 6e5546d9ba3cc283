// A link to a place on the same page takes the focus there, as browsers do. The framework follows such links itself and only scrolls.
document.addEventListener("click", event => {
  const link = event.target.closest?.("a[href*='#']");
  if (!link || link.origin + link.pathname + link.search !== location.origin + location.pathname + location.search) return;
  const place = document.getElementById(link.hash.slice(1));
  if (!place) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
});
