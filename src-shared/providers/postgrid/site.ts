/** Where the user makes a campaign or an order of a list. The app only opens it; that costs money and is theirs to do. */
export const postGridSite = 'https://dashboard.postgrid.com/';
