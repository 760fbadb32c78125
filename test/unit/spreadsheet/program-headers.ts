/**
 * Header rows in the manner of church systems, CRMs, address books and hand-made sheets, one per entry: `header=field`, or
 * the header alone where nothing may be matched.
 */
export const programHeaders: readonly (readonly [title: string, columns: string])[] = [
  [
    'Planning Center',
    'Person ID=externalId|First Name=firstName|Nickname|Middle Name=middleName|Last Name=lastName|' +
      'Name Prefix=title|Name Suffix=suffix|Birthdate|Gender|Grade|Medical Notes|Membership|Status|' +
      'Home Address Street Line 1=street 0|Home Address Street Line 2=street 1|Home Address City=city|' +
      'Home Address State=state|Home Address Zip=postalCode|Home Address Country Code=country|Home Email=email|' +
      'Work Email|Mobile Phone Number=phone|Home Phone Number|Household ID|Household Name=name|' +
      'Household Primary Contact|Marital Status|Campus|Avatar|Created At|Updated At|Remote ID',
  ],
  [
    'Breeze',
    'Breeze ID=externalId|First Name=firstName|Last Name=lastName|Middle Name=middleName|Nickname|Maiden Name|' +
      'Gender|Status|Marital Status|Birthdate|Age|Family|Family Role|School|Grade|Employer|Mobile=phone|Home|Work|' +
      'Email=email|Street Address=street 0|City=city|State=state|Zip=postalCode|Join Date|Campus|Tags|Notes|' +
      'Added Date',
  ],
  [
    'Bloomerang',
    'Account Number=externalId|Type|Status|Name|First Name=firstName|Middle Name=middleName|Last Name=lastName|' +
      'Prefix=title|Suffix=suffix|Full Name|Informal Name|Formal Name|Envelope Name=name|Recognition Name|' +
      'Job Title|Employer|Website|Primary Email Address=email|Primary Email Type|Primary Phone Number=phone|' +
      'Primary Phone Type|Primary Address Type|Primary Street=street 0|Primary City=city|Primary State=state|' +
      'Primary ZIP Code=postalCode|Primary Country=country|Household Name|Created Date|Last Transaction Date|' +
      'Communication Restrictions|Custom: Church',
  ],
  [
    'DonorPerfect',
    'DONOR_ID=externalId|FIRST_NAME=firstName|MIDDLE_NAME=middleName|LAST_NAME=lastName|SUFFIX=suffix|' +
      'TITLE=title|SALUTATION=greeting|PROF_TITLE|OPT_LINE|ADDRESS=street 0|ADDRESS2=street 1|CITY=city|' +
      'STATE=state|ZIP=postalCode|COUNTRY=country|ADDRESS_TYPE|HOME_PHONE|BUSINESS_PHONE|FAX_PHONE|' +
      'MOBILE_PHONE=phone|EMAIL=email|ORG_REC|DONOR_TYPE|NOMAIL|NOMAIL_REASON|INITIAL_CODE|GIFT_TOTAL|ANON|' +
      'LAST_CONTRIB_DATE|YTD|FIRST_GIFT_DATE',
  ],
  [
    'Little Green Light',
    'LGL Constituent ID=externalId|Constituent Type|External Constituent ID|Prefix=title|First Name=firstName|' +
      'Middle Name=middleName|Last Name=lastName|Suffix=suffix|Spouse Name=spouseFirstName|Organization/Employer|' +
      'Job Title|Addressee=name|Salutation=greeting|Annual Report Name|Sort Name=fileAs|Preferred Email=email|' +
      'Preferred Phone=phone|Preferred Address Street=street 0|Preferred Address City=city|' +
      'Preferred Address State=state|Preferred Address Postal Code=postalCode|Preferred Address Country=country|' +
      'Preferred Address Type|Is Org|Is Deceased|Last Gift Date|Lifetime Giving|Groups|Membership Level',
  ],
  [
    'Salesforce NPSP',
    'Contact ID=externalId|Account ID|Salutation|First Name=firstName|Middle Name=middleName|Last Name=lastName|' +
      'Suffix=suffix|Account Name|Mailing Street=street 0|Mailing City=city|Mailing State/Province=state|' +
      'Mailing Zip/Postal Code=postalCode|Mailing Country=country|Email=email|Phone=phone|Mobile|Home Phone|' +
      'Other Phone|Title=title|Department|Formal Greeting|Informal Greeting=greeting|Do Not Contact|Deceased|' +
      'Lead Source|Account Owner|Last Activity|Total Gifts',
  ],
  [
    "Raiser's Edge",
    'CnBio_ID=externalId|CnBio_System_ID|CnBio_Title_1=title|CnBio_First_Name=firstName|' +
      'CnBio_Middle_Name=middleName|CnBio_Last_Name=lastName|CnBio_Suffix_1=suffix|CnBio_Org_Name=company|' +
      'CnAdrPrf_Addrline1=street 0|CnAdrPrf_Addrline2=street 1|CnAdrPrf_City=city|CnAdrPrf_State=state|' +
      'CnAdrPrf_ZIP=postalCode|CnAdrPrf_ContryLongDscription=country|CnAdrPrf_Type|CnPrAddSal_Addressee=name|' +
      'CnPrAddSal_Salutation=greeting|CnSpSpBio_First_Name=spouseFirstName|CnSpSpBio_Last_Name=spouseLastName|' +
      'CnBio_Deceased|CnBio_Gender',
  ],
  [
    "Raiser's Edge, plain headers",
    'Constituent ID=externalId|Title 1=title|First Name=firstName|Middle Name=middleName|Last Name=lastName|' +
      'Suffix 1=suffix|Organization Name=company|Preferred Address Line 1=street 0|' +
      'Preferred Address Line 2=street 1|Preferred City=city|Preferred State=state|Preferred ZIP=postalCode|' +
      'Preferred Country=country|Primary Addressee=name|Primary Salutation=greeting|' +
      'Spouse First Name=spouseFirstName|Spouse Last Name=spouseLastName|Email Number=email|Home Phone=phone|' +
      'Deceased?|Constituent Code|Last Gift Amount',
  ],
  [
    'Servant Keeper',
    'Family ID|Individual ID=externalId|Envelope Number|Mail Label|Salutation=greeting|Preferred Name|' +
      'First Name=firstName|Last Name=lastName|Mailing Name=name|Address 1=street 0|Address 2=street 1|City=city|' +
      'State=state|Zip=postalCode|Home Phone|Cell Phone=phone|E-Mail=email|Member Status|Date of Birth|' +
      'Wedding Date|Relationship|Unlisted',
  ],
  [
    'Shelby',
    'Name Counter|Family Name=lastName|First Middle Name=firstName|Salutation=greeting|Title=title|Suffix=suffix|' +
      'Address 1=street 0|Address 2=street 1|City=city|State=state|Zip Code=postalCode|Country=country|Home Phone|' +
      'Mobile Phone=phone|E-Mail Address=email|Envelope Name=name|Member Status|Birth Date|Unit No|Gender',
  ],
  [
    'Constant Contact',
    'Email address=email|First name=firstName|Last name=lastName|Company=company|Job title|Email status|' +
      'Email permission status|Email update source|Confirmed Opt-Out Date|Phone - home|Phone - mobile=phone|' +
      'Phone - work|Street address line 1 - Home=street 0|City - Home=city|State/Province - Home=state|' +
      'Zip/Postal Code - Home=postalCode|Country - Home=country|Street address line 1 - Work|City - Work|Website|' +
      'Email Lists|Source Name|Created At|Updated At|Tags|Birthday',
  ],
  [
    'iContact',
    'Email=email|Prefix=title|First Name=firstName|Last Name=lastName|Suffix=suffix|Business|Street=street 0|' +
      'Street 2=street 1|City=city|State=state|Postal Code=postalCode|Phone=phone|Fax|Status|Create Date|' +
      'Bounce Count|Contact ID=externalId',
  ],
  [
    'Apple Contacts',
    'First Name=firstName|Last Name=lastName|Middle Name=middleName|Prefix=title|Suffix=suffix|Nickname|' +
      'Company=company|Job Title|Department|Home Street=street 0|Home City=city|Home State=state|' +
      'Home Postal Code=postalCode|Home Country=country|Work Street|Work City|Work State|Home Email=email|' +
      'Work Email|Mobile Phone=phone|Home Phone|Home Page|Birthday|Note',
  ],
  [
    'Yahoo Mail',
    'First=firstName|Middle=middleName|Last=lastName|Nickname|Email=email|Category|Distribution Lists|' +
      'Messenger ID|Home|Work|Pager|Fax|Mobile=phone|Other|Yahoo Phone|Primary|Alternate Email 1|Alternate Email 2|' +
      'Personal Website|Business Website|Title=title|Company=company|Work Address|Work City|Work County|' +
      'Work Post Code|Work Country|Home Address=street 0|Home Town=city|Home County|Home Post Code=postalCode|' +
      'Home Country=country|Birthday|Anniversary|Custom 1|Comments',
  ],
  [
    'Thunderbird',
    'First Name=firstName|Last Name=lastName|Display Name=name|Nickname|Primary Email=email|Secondary Email|' +
      'Screen Name|Work Phone|Home Phone|Fax Number|Pager Number|Mobile Number=phone|Home Address=street 0|' +
      'Home Address 2=street 1|Home City=city|Home State=state|Home ZipCode=postalCode|Home Country=country|' +
      'Work Address|Work Address 2|Work City|Work State|Work ZipCode|Work Country|Job Title|Department|' +
      'Organization=company|Web Page 1|Web Page 2|Birth Year|Birth Month|Birth Day|Custom 1|Custom 2|Notes',
  ],
  [
    'Outlook.com',
    'First Name=firstName|Middle Name=middleName|Last Name=lastName|Title=title|Suffix=suffix|Nickname|' +
      'Given Yomi|Surname Yomi|E-mail Address=email|E-mail 2 Address|E-mail 3 Address|Home Phone|Home Phone 2|' +
      'Business Phone|Mobile Phone|Primary Phone=phone|Home Fax|Job Title|Department|Company=company|' +
      "Office Location|Manager's Name|Assistant's Name|Business Street|Business City|Business State|" +
      'Business Postal Code|Business Country/Region|Home Street=street 0|Home City=city|Home State=state|' +
      'Home Postal Code=postalCode|Home Country/Region=country|Spouse=spouseFirstName|Web Page|Schools|Hobby|' +
      'Location|Birthday|Anniversary|Notes|Categories',
  ],
  ['LinkedIn', 'First Name=firstName|Last Name=lastName|URL|Email Address=email|Company=company|Position|Connected On'],
  [
    'ACS',
    'Family Number|Individual Number=externalId|Household Label Name=name|Household Salutation=greeting|' +
      'First Name=firstName|Preferred Name|Last Name=lastName|Address Line 1=street 0|Address Line 2=street 1|' +
      'City=city|State=state|ZIP Code=postalCode|Country=country|Phone Number=phone|E-mail=email|Member Status|' +
      'Family Position|Zip+4=postalCode 1|Carrier Route',
  ],
  [
    'a hand-made list',
    'Last Name, First Name=fileAs|Spouse=spouseFirstName|Address=street 0|City, State, Zip=city-line|' +
      'Cell #=phone|Email Address(es)=email|Kids|Gave in 2024?|Christmas card?',
  ],
  [
    'a guest list',
    'Guest Name(s)=name|Mailing Address 1=street 0|Apt/Suite=street 1|City=city|State=state|Zip=postalCode|RSVP|' +
      'Number of guests',
  ],
  [
    'a German club',
    'Mitgliedsnr.=externalId|Anrede|Titel=title|Vorname=firstName|Nachname=lastName|Namenszusatz|Straße=street 0|' +
      'Hausnr.=street 1|PLZ=postalCode|Wohnort=city|Staat=country|Telefon privat=phone|Mobiltelefon|' +
      'E-Mail privat=email|Geburtsdatum|Eintritt|IBAN|Beitrag',
  ],
  [
    'a German charity',
    'Adress-ID=externalId|Anrede=title|Vorname=firstName|Name=lastName|Firma 1=company|Zusatz=street 1|' +
      'Str. u. Nr.=street 0|Postleitzahl=postalCode|Stadt=city|Land=country|Tel.=phone|Briefanrede=greeting|' +
      'Letzte Spende',
  ],
  [
    'a French association',
    'N° adhérent=externalId|Civilité=title|Nom de famille=lastName|Prénom=firstName|Raison sociale=company|' +
      'Adresse 1=street 0|Adresse 2=street 1|CP=postalCode|Localité=city|Pays=country|Tél. portable=phone|' +
      'Adresse e-mail=email|Date de naissance|Montant du don',
  ],
  [
    'a Spanish association',
    'N.º socio=externalId|Tratamiento=title|Nombre=firstName|Primer apellido=lastName|Segundo apellido|' +
      'Domicilio=street 0|C.P.=postalCode|Población=city|Provincia=state|País=country|Móvil=phone|E-mail=email|' +
      'Fecha de alta|Importe',
  ],
  [
    'a Dutch association',
    'Relatienr.=externalId|Aanhef=title|Voorletters=firstName|Tussenvoegsel=middleName|Achternaam=lastName|' +
      'Straatnaam=street 0|Huisnummer=street 1|Toevoeging=street 2|Postcode=postalCode|Plaats=city|Land=country|' +
      'E-mailadres=email|Mobiel nummer=phone|IBAN|Bedrag',
  ],
  [
    'Portuguese',
    'Código|Nome=firstName|Sobrenome=lastName|Endereço=street 0|Número=street 1|Complemento=street 2|' +
      'Bairro=street 3|Cidade=city|Estado=state|CEP=postalCode|País=country|Telefone=phone|Celular|E-mail=email|' +
      'Data de nascimento',
  ],
  [
    'Italian',
    'Nome=firstName|Cognome=lastName|Indirizzo=street 0|CAP=postalCode|Città=city|Provincia=state|Paese=country|' +
      'Telefono|Cellulare=phone|Email=email|Ragione sociale=company',
  ],
  [
    'Neon',
    'Account ID|Company Name=company|Full Name (F)=name|First Name=firstName|Last Name=lastName|' +
      'Address Line 1=street 0|Address Line 2=street 1|City=city|State/Province=state|Zip Code=postalCode|' +
      'Country=country|Email 1=email|Phone 1=phone|Account Type|Household ID=externalId',
  ],
  [
    'Virtuous',
    'Contact Id=externalId|Contact Name=name|Contact Type|Contact Informal Name|Contact Formal Name|' +
      'Primary Address Line 1=street 0|Primary Address Line 2=street 1|Primary City=city|Primary State=state|' +
      'Primary Postal=postalCode|Primary Country=country|Primary Email=email|Primary Phone=phone|Is Archived|' +
      'Last Gift',
  ],
  [
    'a Canadian list',
    "Surname=lastName|Given Names=firstName|Spouse's Given Name=spouseFirstName|Apt.=street 1|" +
      'Street Address=street 0|Town/City=city|Prov.=state|Postal Code=postalCode|Tel. (H)=phone|Tel. (C)|' +
      'E-mail=email',
  ],
];
