/** Stylesheets are bundled into the HTML file as text. */
declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: a text file has nothing but a default export.
  export default text;
}
