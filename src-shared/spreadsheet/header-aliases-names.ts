import type { ContactField } from '../contact/fields.ts';

/**
 * Headers of the columns that say who somebody is, as `headerKey` writes them, the more telling ones first: when two columns
 * of a file are for the same field, the earlier alias wins.
 */
export const nameAliases = {
  name: [
    'envelope greeting|envelope name|envelope line|envelope salutation|envelope addressee|envelope|name on envelope',
    'addressee|addressee name|addressee line|formal addressee|mailing addressee|addressed to|address to|mail to|ship to name',
    'mailing name|mail name|mailing label name|label name|mail label name|address name|letter name',
    'recipient|recipient name|recipients|household name|household names|household|family names|joint name|joint names',
    'couple names|names|formal name|formal names|full name|fullname|full names|name full|complete name|first and last name',
    'name first and last|first last name|name first last|contact name|display name|name|account name|contact',
    'empfanger|adressat|vollstandiger name|ganzer name|vor und nachname|name und vorname|vorname und nachname|anschrift name',
    'nom complet|nom et prenom|prenom et nom|nom prenom|destinataire|nombre completo|nombre y apellidos|nombre y apellido',
    'destinatario|volledige naam|naam|geadresseerde|tenaamstelling|ontvanger|voor en achternaam|nom|nombre',
    'mail label|household label name|family label name|label line|guest name|guest names|full name f|name and surname',
    'name line|address name line|nome completo|nome e cognome|nome e sobrenome|nominativo|intestatario|nome',
  ],
  company: [
    'organization name|organisation name|organization|organisation|company name|company|company organization|org name|org',
    'organization company|company or organization|organization or company|business name|organization 1 name|nonprofit name',
    'firma|firmenname|unternehmen|firma organisation|institution|societe|nom de la societe|entreprise|raison sociale|empresa',
    'nombre de la empresa|organizacion|compania|bedrijf|bedrijfsnaam|organisatie|naam organisatie',
    'firma 1|ragione sociale|azienda|societa|razao social|instituicao',
  ],
  greeting: [
    'greeting|letter greeting|informal greeting|greeting name|letter salutation|informal salutation|dear|dear line|dear name',
    'salutation line|salutation name|formal salutation|formal greeting|mailing salutation|letter opening|casual name',
    'email greeting|primary salutation|salutation|briefanrede|grussformel|anredezeile|personliche anrede|formule de politesse',
    'formule dappel|appel|saludo|briefaanhef|aanspreking',
    'household salutation|family salutation|household greeting|nickname salutation|anrede brief|briefanrede komplett|saudacao',
  ],
  fileAs: [
    'file as|filed as|sort name|sort as|sorting name|name sort|sort key|last first|last name first name|name last first',
    'last name first|lastname firstname|list name|directory name|lookup name|sortiername|ablegen unter|speichern unter',
    'nom de tri|classer sous|archivar como|opslaan als|sorteernaam|last comma first|surname first name|nachname vorname',
  ],
  title: [
    'name prefix|prefix|honorific|honorific prefix|courtesy title|personal title|title prefix|title|mr mrs|mr mrs ms|titel|anrede|aanhef',
    'title 1|primary title|titel 1|salutation prefix|titolo|pronome de tratamento',
    'namenszusatz|titre|civilite|titulo|tratamiento|titulatuur|aanspreektitel|voorvoegsel titel',
  ],
  firstName: [
    'first name|firstname|given name|first given name|fname|f name|forename|forenames|given names|christian name|first names',
    'first|given|name 1 first|first name 1|head first name|his name first|primary first name|vorname|vornamen|prenom|prenoms',
    'primer nombre|nombre de pila|nombres|voornaam|voornamen|roepnaam|primeiro nome|prenome|first middle name',
    'first and middle name|adult 1 first name|person 1 first name|rufname|voorletters',
  ],
  middleName: [
    'middle name|middlename|middle|middle initial|middle names|mi|m i|mname|additional name|second name|second first name',
    'zweiter vorname|mittelname|weitere vornamen|deuxieme prenom|second prenom|segundo nombre|tussenvoegsel|tweede voornaam',
  ],
  lastName: [
    'last name|lastname|surname|surnames|family name|last family name|lname|l name|last names|last|family surname|sname',
    'head last name|primary last name|last name 1|nachname|familienname|zuname|nom de famille|apellidos|apellido',
    'primer apellido|achternaam|familienaam|cognome|sobrenome|apelido|ultimo nome|adult 1 last name|person 1 last name',
  ],
  suffix: [
    'name suffix|suffix|suffix 1|honorific suffix|generation|generational suffix|jr sr|suffixe|sufijo|achtervoegsel|namenssuffix',
  ],
  spouseFirstName: [
    'spouse first name|spouse first given name|spouse firstname|spouse given name|spouse first|spouses first name',
    'spouse name first|wife first name|wifes first name|husband first name',
    'spouses given name|partner first name|partners first name|adult 2 first name|person 2 first name|nome do conjuge|nome coniuge',
    'husbands first name|wife|husband|spouse name|spouse|spouses name|wifes name|first name 2|second adult first name',
    'co head first name|vorname partner|vorname ehepartner|vorname 2|ehepartner|prenom conjoint|prenom du conjoint|conjoint',
    'nombre del conyuge|conyuge|voornaam partner|echtgenoot',
  ],
  spouseLastName: [
    'spouse last name|spouse last family name|spouse lastname|spouse surname|spouse family name|spouse last|last name 2',
    'spouses last name|spouse name last|wife last name|wifes last name',
    'spouses surname|partner last name|partners last name|adult 2 last name|person 2 last name',
    'husband last name|husbands last name|second adult last name|co head last name|nachname partner|nachname ehepartner',
    'nachname 2|nom du conjoint|nom conjoint|apellido del conyuge|apellidos del conyuge|achternaam partner',
  ],
} as const satisfies Partial<Record<ContactField, readonly string[]>>;
