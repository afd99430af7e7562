/** Word lists that made-up company names are put together from, by the language they sound like. None is a real company's name. */

export interface NameWords {
  /** First halves of invented place or family names; all start with a capital. */
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  /** What customers do. */
  readonly trades: readonly string[];
  /** What partners do. */
  readonly partnerTrades: readonly string[];
}

export const NAME_WORDS = {
  nordic: {
    heads: ['Birke', 'Bjørn', 'Elve', 'Fager', 'Furu', 'Gran', 'Grå', 'Hav', 'Hegge', 'Kalv', 'Kvit', 'Lang', 'Lys', 'Mid', 'Nord', 'Rein', 'Rogn', 'Sand', 'Skar', 'Sol', 'Stor', 'Sval', 'Torn', 'Vester'],
    tails: ['bakken', 'berg', 'bukt', 'dal', 'eide', 'fjell', 'foss', 'gård', 'haug', 'holm', 'lund', 'mark', 'mo', 'nes', 'rud', 'sund', 'tun', 'vang', 'vik', 'ås'],
    trades: ['Bygg', 'Fisk', 'Havbruk', 'Helse', 'Kraft', 'Laks', 'Mekaniske', 'Møbler', 'Regnskap', 'Rederi', 'Sag', 'Transport', 'Trykkeri', 'Verft'],
    partnerTrades: ['Data', 'IT', 'Nettsky', 'Skydrift', 'Systemer', 'Teknikk'],
  },
  german: {
    heads: ['Ahorn', 'Birken', 'Buchen', 'Eichen', 'Falken', 'Fels', 'Gold', 'Hasel', 'Hirsch', 'Hohen', 'Kirsch', 'Kranich', 'Kupfer', 'Licht', 'Linden', 'Morgen', 'Mühl', 'Ober', 'Rosen', 'Silber', 'Sommer', 'Stein', 'Tannen', 'Winter'],
    tails: ['au', 'bach', 'berg', 'bruck', 'burg', 'dorf', 'eck', 'feld', 'furt', 'grund', 'hain', 'heim', 'hof', 'horst', 'kamp', 'ried', 'stedt', 'tal', 'wald', 'werder'],
    trades: ['Apotheken', 'Bau', 'Druck', 'Gartenbau', 'Holz', 'Keramik', 'Kliniken', 'Logistik', 'Maschinen', 'Mühlen', 'Optik', 'Pumpen', 'Textil', 'Werkzeuge'],
    partnerTrades: ['Cloudhaus', 'Datentechnik', 'EDV', 'IT', 'Netzwerke', 'Systeme'],
  },
  dutch: {
    heads: ['Achter', 'Bever', 'Bloem', 'Boter', 'Brede', 'Duin', 'Eiken', 'Haver', 'Hooge', 'Hout', 'Kalk', 'Klaver', 'Kromme', 'Lage', 'Linde', 'Meer', 'Molen', 'Ooster', 'Riet', 'Rood', 'Steen', 'Vlier', 'Water', 'Zonne'],
    tails: ['beek', 'brug', 'dam', 'dijk', 'drecht', 'duin', 'gaard', 'hof', 'horst', 'huizen', 'kerk', 'kamp', 'laan', 'lo', 'poort', 'sluis', 'veen', 'veld', 'wijk', 'zijl'],
    trades: ['Bakkerijen', 'Bloemen', 'Bouw', 'Drukkerij', 'Fietsen', 'Glastuinbouw', 'Kaas', 'Logistiek', 'Notarissen', 'Scheepswerf', 'Techniek', 'Textiel', 'Verf', 'Zorg'],
    partnerTrades: ['Automatisering', 'Cloud', 'Computers', 'Digitaal', 'ICT', 'Systemen'],
  },
  french: {
    heads: ['Beau', 'Belle', 'Bois', 'Bon', 'Champ', 'Chante', 'Clair', 'Côte', 'Fontaine', 'Grand', 'Haute', 'Long', 'Mire', 'Mont', 'Neuve', 'Noir', 'Petit', 'Pont', 'Roche', 'Saint-Av', 'Sauve', 'Val', 'Vert', 'Ville'],
    tails: ['bourg', 'brun', 'castel', 'court', 'croix', 'fleur', 'font', 'fort', 'lac', 'lieu', 'mare', 'marin', 'mont', 'pré', 'rive', 'source', 'terre', 'val', 'vent', 'ville'],
    trades: ['Assurances', 'Biscuits', 'Boissons', 'Céramiques', 'Charpentes', 'Cliniques', 'Emballages', 'Jardins', 'Maritime', 'Papeterie', 'Pharma', 'Textiles', 'Transports', 'Verrerie'],
    partnerTrades: ['Conseil', 'Informatique', 'Nuage', 'Numérique', 'Réseaux', 'Systèmes'],
  },
  iberian: {
    heads: ['Agua', 'Alba', 'Alta', 'Arroyo', 'Brisa', 'Campo', 'Casa', 'Cerro', 'Costa', 'Flor', 'Fuente', 'Isla', 'Lago', 'Llano', 'Luna', 'Mar', 'Monte', 'Palma', 'Pino', 'Piedra', 'Puente', 'Río', 'Sierra', 'Valle'],
    tails: ['alegre', 'azul', 'blanca', 'brava', 'clara', 'dorada', 'fría', 'grande', 'linda', 'luz', 'mayor', 'mora', 'nueva', 'real', 'rica', 'roja', 'serena', 'sol', 'verde', 'viva'],
    trades: ['Aceites', 'Agrícola', 'Cafés', 'Calzados', 'Cerámicas', 'Clínicas', 'Comercial', 'Conservas', 'Construcciones', 'Farmacias', 'Hoteles', 'Muebles', 'Textil', 'Transportes'],
    partnerTrades: ['Cloud', 'Computación', 'Informática', 'Nube', 'Redes', 'Sistemas'],
  },
  italian: {
    heads: ['Acqua', 'Bella', 'Bianca', 'Borgo', 'Campo', 'Casa', 'Castel', 'Colle', 'Costa', 'Fonte', 'Gran', 'Lago', 'Mare', 'Mira', 'Monte', 'Nova', 'Oliva', 'Piano', 'Ponte', 'Riva', 'Rocca', 'Terra', 'Val', 'Villa'],
    tails: ['alta', 'antica', 'bella', 'bruna', 'chiara', 'dolce', 'dora', 'fiore', 'forte', 'franca', 'grande', 'lieta', 'marina', 'nera', 'nuova', 'ricca', 'rossa', 'serena', 'verde', 'viva'],
    trades: ['Ceramiche', 'Cantine', 'Cliniche', 'Costruzioni', 'Dolciaria', 'Filati', 'Forni', 'Grafica', 'Logistica', 'Marmi', 'Meccanica', 'Mobili', 'Pastificio', 'Pelletteria'],
    partnerTrades: ['Cloud', 'Digitale', 'Informatica', 'Nuvola', 'Reti', 'Sistemi'],
  },
  slavic: {
    heads: ['Biało', 'Bystro', 'Czarno', 'Dobro', 'Jasno', 'Jawor', 'Kalino', 'Klono', 'Krasno', 'Lipo', 'Miło', 'Młyno', 'Nowo', 'Olcho', 'Rado', 'Srebro', 'Sokolo', 'Staro', 'Stano', 'Topolo', 'Wilko', 'Wyso', 'Zielo', 'Złoto'],
    tails: ['bór', 'brod', 'brzeg', 'dol', 'dwor', 'gaj', 'gora', 'grad', 'kamen', 'las', 'lug', 'most', 'pole', 'potok', 'reka', 'sad', 'slav', 'staw', 'voda', 'wola'],
    trades: ['Agro', 'Apteki', 'Budowa', 'Druk', 'Energo', 'Fabryka', 'Kliniki', 'Logistyka', 'Metal', 'Mlyny', 'Pivovar', 'Sklo', 'Textil', 'Trans'],
    partnerTrades: ['Chmura', 'Data', 'Informatyka', 'Net', 'Soft', 'Systemy'],
  },
  english: {
    heads: ['Amber', 'Ash', 'Black', 'Briar', 'Bright', 'Clear', 'Copper', 'Elder', 'Fair', 'Fern', 'Golden', 'Green', 'Hazel', 'High', 'Long', 'Maple', 'Marsh', 'North', 'Oak', 'Red', 'Silver', 'Stone', 'West', 'Winter'],
    tails: ['bank', 'bridge', 'brook', 'bury', 'cliff', 'combe', 'field', 'ford', 'gate', 'grove', 'ham', 'haven', 'hurst', 'leigh', 'mere', 'moor', 'port', 'ridge', 'well', 'wood'],
    trades: ['Bakeries', 'Builders', 'Clinics', 'Dairies', 'Freight', 'Foundry', 'Furniture', 'Hotels', 'Insurance', 'Legal', 'Lumber', 'Orchards', 'Printing', 'Tooling'],
    partnerTrades: ['Cloud', 'Computing', 'IT', 'Networks', 'Systems', 'Technology'],
  },
  african: {
    heads: ['Aba', 'Ako', 'Amani', 'Baha', 'Dafi', 'Enzi', 'Imani', 'Jabu', 'Jua', 'Kali', 'Kito', 'Lemba', 'Mara', 'Moto', 'Mwezi', 'Nala', 'Nuru', 'Oba', 'Sala', 'Simba', 'Tamu', 'Uzi', 'Wema', 'Zuri'],
    tails: ['bara', 'bela', 'dogo', 'fani', 'gani', 'kazi', 'kuu', 'lani', 'mali', 'mbo', 'moja', 'nani', 'ndege', 'pwani', 'rafi', 'sasa', 'tele', 'tumbo', 'wani', 'zima'],
    trades: ['Agro', 'Builders', 'Cement', 'Clinics', 'Cocoa', 'Coffee', 'Foods', 'Freight', 'Hotels', 'Logistics', 'Mills', 'Pharmacies', 'Schools', 'Textiles'],
    partnerTrades: ['Cloud', 'Computing', 'Digital', 'IT', 'Networks', 'Systems'],
  },
  asian: {
    heads: ['Anan', 'Bao', 'Chan', 'Dara', 'Hai', 'Indra', 'Jaya', 'Kamon', 'Kenari', 'Lan', 'Maha', 'Melati', 'Minh', 'Narra', 'Padma', 'Puspa', 'Ratna', 'Sakti', 'Suri', 'Tala', 'Thien', 'Vana', 'Wira', 'Yama'],
    tails: ['bala', 'bumi', 'dara', 'duta', 'gading', 'giri', 'kala', 'karya', 'lima', 'loka', 'mas', 'nadi', 'nara', 'phong', 'puri', 'sari', 'tara', 'tani', 'vong', 'wan'],
    trades: ['Ceramics', 'Electronics', 'Fisheries', 'Foods', 'Garments', 'Hotels', 'Logistics', 'Pharma', 'Plastics', 'Rubber', 'Schools', 'Shipping', 'Spices', 'Textiles'],
    partnerTrades: ['Cloud', 'Computing', 'Digital', 'Infotech', 'Netsys', 'Systems'],
  },
  levantine: {
    heads: ['Adil', 'Amir', 'Anka', 'Badr', 'Dalia', 'Fahd', 'Gazal', 'Hilal', 'Jamil', 'Karam', 'Lale', 'Majd', 'Marwa', 'Nahr', 'Najm', 'Noor', 'Rafid', 'Rima', 'Safir', 'Sahil', 'Tarik', 'Wadi', 'Yildiz', 'Zahra'],
    tails: ['abad', 'ali', 'baran', 'bey', 'dag', 'dar', 'er', 'gol', 'iya', 'kent', 'kum', 'mand', 'oglu', 'olu', 'pinar', 'qar', 'shahr', 'stan', 'su', 'zar'],
    trades: ['Agro', 'Builders', 'Carpets', 'Cement', 'Clinics', 'Foods', 'Gas', 'Glass', 'Hotels', 'Logistics', 'Mills', 'Shipping', 'Steel', 'Textiles'],
    partnerTrades: ['Bilisim', 'Cloud', 'Computing', 'Networks', 'Systems', 'Technology'],
  },
} as const satisfies Record<string, NameWords>;
export type Culture = keyof typeof NAME_WORDS;
