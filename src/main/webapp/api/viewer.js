// Shows both documents with Swagger UI. Nothing comes from another host: without validatorUrl
// the viewer would ask a public service about each document.
SwaggerUIBundle({
  dom_id: "#viewer",
  urls: [
    { url: "../openapi.json", name: "Platen" },
    { url: "../openapi-compatible.json", name: "Compatible interface" },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  validatorUrl: null,
});
