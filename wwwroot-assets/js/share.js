// Hands a post's address to the phone's own sharing, else to the clipboard. Without script it stands there to be copied by hand.
const button = document.querySelector("[data-share]");

if (button && (navigator.share || navigator.clipboard)) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { share: url, title, done } = button.dataset;
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        button.querySelector("[role=status]").textContent = done;
      }
    } catch {
      document.querySelector("#address").select();
    }
  });
}
