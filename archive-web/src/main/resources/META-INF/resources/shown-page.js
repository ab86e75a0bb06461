/**
 * A step back or forth that comes while Vaadin still enters another address into the history is taken for a part of that, and the
 * server is not told. So after each step the page that is shown is compared with the address, and loaded if it is another one.
 */
let stepped = false;

window.addEventListener('popstate', () => (stepped = true));
window.addEventListener('vaadin-navigated', () => {
  const shown = document.querySelector('.page[data-path]');
  if (stepped && shown && new URL(encodeURI(shown.dataset.path), document.baseURI).pathname !== location.pathname) {
    location.reload();
  }
  stepped = false;
});
