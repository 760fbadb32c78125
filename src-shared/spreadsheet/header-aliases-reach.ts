import type { ContactField } from '../contact/fields.ts';

/** Headers of the columns that say how to reach somebody and who they are in the file's own system, best first. */
export const reachAliases = {
  email: [
    'primary email|preferred email|primary email address|preferred email address|main email|main email address|email primary',
    'email|email address|emailaddress|email 1|email 1 value|email address 1|email 1 address|email addresses|emails|email value',
    'email id|email contact|electronic mail|personal email|personal email address|home email|home email address|email home',
    'email personal|his email|head email|contact email|mail|email work|work email|business email|email 2',
    'email 2 value|email address 2|other email|email other|alternate email|secondary email|emailadresse|mailadresse',
    'email adresse|adresse email|adresse electronique|courriel|mel|correo|correo electronico|email adres|emailadres|mailadres',
    'direccion de correo electronico|direccion de correo|email privat|email dienstlich|email number|email contatto|indirizzo email',
    'endereco de email|posta elettronica|email adresse privat|email 1 primary',
  ],
  phone: [
    'primary phone|preferred phone|primary phone number|preferred phone number|main phone|main phone number|phone primary',
    'phone|phone number|telephone|telephone number|phone no|telephone no|tel|tel no|phone 1|phone 1 value|phone number 1',
    'phone numbers|phones|contact number|contact phone|phone value|contact phone number|mobile phone|mobile|cell phone|cell',
    'cellphone|mobile number|cell number|mobile phone number|cell phone number|phone mobile|phone cell|mobile no|cell no',
    'home phone|home phone number|phone home|home telephone|home tel|residence phone|daytime phone|day phone|evening phone',
    'work phone|work phone number|phone work|business phone|business phone number|office phone|other phone|phone other',
    'phone 2|alternate phone|secondary phone|telefon|telefonnummer|telefon privat|tel privat|festnetz|rufnummer|mobil',
    'handy|mobiltelefon|handynummer|mobilnummer|telephone fixe|portable|telephone portable|numero de telephone|tel portable',
    'tel h|tel c|tel m|tel w|phone h|phone c|phone w|mobiel nummer|telefon mobil|telefon 1|telefone|telefone celular',
    'cellulare|telefono cellulare|numero di telefono|telemovel|best phone',
    'telefono|numero de telefono|movil|telefono movil|celular|telefoon|telefoonnummer|mobiel|mobiele telefoon|gsm',
  ],
  externalId: [
    'external id|contact id|supporter id|donor id|constituent id|partner id|member id|person id|individual id|household id',
    'family id|customer id|client id|account id|account number|donor number|constituent number|member number|partner number',
    'supporter number|customer number|client number|account no|donor no|member no|supporter no|customer no|partner no|record id',
    'record number|record no|donor account number|account num|donor code|people id|peopleid|individual number',
    'envelope number|giver id|giving number|person number|profile id|user id|subscriber id|crm id|import id|external ref',
    'unique id|unique identifier|reference number|reference id|ref id|lookup id|system id|contact record id|guid|uuid|id|id number',
    'organization account ids|donor account|kundennummer|kunden nr|kundennr|mitgliedsnummer|mitglieds nr|spendernummer',
    'spender nr|kontakt id|adressnummer|adress nr|personennummer|numero client|numero de client|numero dadherent|identifiant',
    'numero de membre|numero donateur|numero de cliente|numero de socio|identificador|klantnummer|lidnummer|relatienummer',
    'donateursnummer|relatie id|relatienr|mitgliedsnr|spendernr|adress id|n adherent|no adherent|n o socio|codice cliente',
    'lgl constituent id|breeze id|family number|planning center id|pco id|bloomerang id',
  ],
} as const satisfies Partial<Record<ContactField, readonly string[]>>;
