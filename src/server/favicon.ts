/** The icon of the browser tab: a provider, its resellers, and the edge that is missing. */
export const FAVICON_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path d="M16 8 8 23M16 8l8 15" stroke="#5661b3" stroke-width="2.5"/>
<path d="M11 23h10" stroke="#e10098" stroke-width="2.5" stroke-dasharray="2.5 2.5"/>
<circle cx="16" cy="7.5" r="4.5" fill="#5661b3"/>
<circle cx="7.5" cy="23.5" r="4.5" fill="#5661b3"/>
<circle cx="24.5" cy="23.5" r="4.5" fill="#e10098"/>
</svg>
`;
