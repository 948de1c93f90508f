import { provideVSCodeDesignSystem, vsCodeButton, vsCodeDropdown, vsCodeOption } from '@vscode/webview-ui-toolkit';

/**
 * Registers the elements behind `controls.tsx` under this product's own prefix. The only file that knows the
 * toolkit, which is archived upstream; it reads the nonce for its style element from `<meta property="csp-nonce">`.
 */
export function registerControls(): void {
  provideVSCodeDesignSystem().withPrefix('assay').register(vsCodeButton(), vsCodeDropdown(), vsCodeOption());
  // The toolkit reads the theme's colours when the window has loaded, which is over by now.
  window.dispatchEvent(new Event('load'));
}
