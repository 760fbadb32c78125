import type { ContactField } from '../contact/fields.ts';

/**
 * Headers of the columns of one address, without the words that say which address it is (home, mailing, ...) and without the
 * numbers that count the lines of the street: both are read apart. The more telling ones come first.
 */
export const addressAliases = {
  street: [
    'street address|street|street name|street line|address line|address street|street address line|address street address',
    'addr line|street and number|street and house number|delivery line',
    'thoroughfare|address|addr|add|adr|adress|addres|addresses|adres line',
    'strasse|str|strasse und hausnummer|strasse hausnummer|strasse nr|strasse und nr|strasse hausnr|anschrift|adresse',
    'adresszeile|adresse zeile|anschriftzeile|rue|rue et numero|numero et rue|ligne dadresse|adresse ligne|calle|calle y numero',
    'direccion|domicilio|direccion calle|linea de direccion|direccion linea|straat|straatnaam|straat en huisnummer|adres',
    'straat huisnummer|adresregel|straat en nummer|str u nr|str nr|str und nr|strasse u nr|strasse u hausnr|strasse u hausnummer',
    'strasse und hausnr|strasse und hnr|strasse hnr|endereco|logradouro|rua|morada|indirizzo|via e numero|mailing line',
  ],
  city: [
    'city|town|city town|town city|city name|address city|city locality|locality|suburb|municipality|post town|address town',
    'city or town|village|city suburb|stadt|ort|wohnort|ortschaft|gemeinde|ville|commune|localite|ciudad|poblacion|localidad',
    'municipio|plaats|woonplaats|stad|plaatsnaam|cidade|citta|comune|localita|localidade|zustellort',
  ],
  state: [
    'state|state province|province|state or province|province state|address state|state code|state abbreviation|state prov',
    'state abbr|st|st prov|prov|us state|state region|state county|region state|state name|state province region|state territory',
    'province code|address province|state prov region|canton|prefecture|bundesland|kanton|etat|etat province|estado',
    'provincia|estado provincia|provincie',
  ],
  postalCode: [
    'postal code|zip code|zip|zip postal code|postal zip code|zip postal|postal zip|postcode|post code|zipcode|postalcode',
    'zip or postal code|postal or zip code|zip code postal code|postcode zip|zip postcode|address zip|address postal code',
    'address zip code|zip 5|zip 9|us zip|mail code|pcode|pin code|eircode|plz|postleitzahl|code postal|cp|codigo postal',
    'postleitzahl plz|codice postale|codice avviamento postale|codigo postal cp|zip no|zipcode 5',
    'codigo zip|cod postal|cep|cap|address postcode|postal',
  ],
  country: [
    'country|country name|country region|country code|nation|address country|country territory|country of residence|land',
    'paese|nazione|country long description|country full name|bestimmungsland',
    'staat|landername|laendername|pays|pais|country or region|landcode|landkode|address country code|country iso',
  ],
} as const satisfies Partial<Record<ContactField, readonly string[]>>;

/** Lines that follow the numbered lines of the street. */
export const extraStreetAliases = [
  'apt|apartment|apt number|apt no|apartment number|suite|suite number|unit|unit number|apt suite|apt unit|suite apt|apt ste',
  'apt suite unit|unit apt|apt suite etc|apartment suite|floor|building|extended address|address extended|address extended address',
  'secondary address|street additional|additional street|address additional|additional address|additional address line',
  'supplemental address|address supplement|street supplemental|address continued|address cont|adresszusatz|zusatz',
  'adresszusatz 1|anschriftzusatz|zusatz 1|bairro|interno|scala|apt bldg|apt lot|suite apt number|apt unit number',
  'complement dadresse|complement|adresse complement|toevoeging|adrestoevoeging|piso|complemento',
] as const;

/** Boxes stand in a column of their own, sometimes as a bare number. */
export const boxAliases = [
  'po box|address po box|pobox|post office box|postal box|box number|po box number|postfach|boite postale|apartado postal|postbus',
] as const;

/** One cell for the whole address. */
export const wholeAddressAliases = [
  'address block|full address|complete address|formatted address|address formatted|address full|whole address|address complete',
  'mailing label address|label address|address label|combined address|single line address|address in one line',
  'postal address block|vollstandige adresse|komplette adresse|adressblock|adresse complete|direccion completa|volledig adres',
] as const;

/** Several parts in one cell that cannot go to one field as they are. */
export const combinedAliases = [
  'city state zip|city state zip code|city state postal code|city st zip|city state|citystatezip|city state and zip|city zip',
  'city state and zip code|city province postal code|csz|plz ort|plz und ort|ort plz|plz wohnort|cp ville|code postal ville',
  'city st|city state zip 4|city state zipcode|city state postcode|town state zip|city province postal|city prov postal code',
  'city state country|city state zip country|city line|postcode city|zip city|cap citta|postcode and town|ort mit plz',
  'code postal et ville|cp y poblacion|postcode plaats|postcode en plaats|postcode woonplaats|state zip|state and zip',
] as const;

/** A number that belongs to the cell of another column. */
export const fragmentAliases = {
  street: [
    'house number|house no|street number|street no|hausnummer|hausnr|haus nr|hnr|huisnummer|numero de rue|numero exterior|house nr|house num',
    'huisnr|numero|numero civico|n civico',
  ],
  postalCode: ['zip 4|zip plus 4|plus 4|zip plus four|zip 4 code|zip code 4|zip extension|zip code plus 4'],
} as const satisfies Partial<Record<ContactField, readonly string[]>>;
