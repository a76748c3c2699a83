import './microsoft';

// Fluent reads this as it loads, and without it asks Microsoft's network: no fonts, and icons from its own package.
window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: '/_icons/' };
