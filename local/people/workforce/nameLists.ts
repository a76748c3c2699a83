// Names that are common in North East England and in the NHS, from many heritages, put together by hand. A first name
// and a last name meet by chance; should the pair be the name of a real person, that is chance as well.

export const womensNames = `
Abigail Adaeze Agnieszka Aisha Alison Amanda Amina Amy Ana Andrea Angela Anita Anjali Ann Anna Annabel Aoife Asha Ayesha
Bethany Beverley Bridget Carol Caroline Catherine Charlotte Chiamaka Chloe Christine Ciara Claire Courtney Danielle
Deborah Deepa Denise Diane Dorothy Eilidh Eleanor Elizabeth Ellie Emily Emma Erin Esther Farah Fatima Fiona Folasade
Gemma Georgia Gillian Grace Hannah Harpreet Heather Helen Holly Ines Isabel Jacqueline Jane Janet Jasmine Jennifer
Jessica Joanne Josephine Joy Judith Julie Karen Kate Kathleen Kavita Kayleigh Keira Kelly Kerry Kimberley Kirsty
Kowsar Laura Leanne Lesley Lila Linda Lindsay Lisa Louise Lucy Lynn Magdalena Manpreet Margaret Maria Marie Maryam
Megan Mei Melanie Mercy Michelle Molly Nadia Natalie Ngozi Niamh Nicola Noor Olivia Pamela Patricia Paula Pauline
Pooja Priya Rachel Rebecca Renée Rosie Ruth Salma Samantha Sara Sarah Shabana Sharon Shauna Sheila Siân Sinéad Sofia
Stacey Stephanie Sunita Susan Suzanne Svetlana Tamara Tanya Temitope Thandiwe Tracey Tracy Vanessa Vicky Wendy Xin
Yasmin Yvonne Zahra Zainab Zoë Zuzanna`
  .trim()
  .split(/\s+/);

export const mensNames = `
Aaron Abdul Adam Adebayo Adrian Ahmed Alan Alasdair Alexander Ali Amir Andrew Anthony Arjun Ashley Barry Ben Bilal
Bradley Brendan Brian Callum Cameron Carl Chidi Chris Christopher Ciarán Colin Connor Craig Daniel Darren David Dean
Declan Deepak Dennis Derek Dominic Douglas Dylan Edward Emeka Emmanuel Eoin Ethan Faisal Francis Gareth Gary Gavin
George Gordon Graham Grzegorz Hamza Harjit Harry Hassan Ian Ibrahim Imran Jack Jacob James Jason Javier Jay Jeffrey
Jiří John Jonathan Jordan José Joseph Joshua Kamal Karl Keith Kenneth Kevin Kieran Kofi Kwame Lee Leon Liam Lloyd Luke
Malcolm Marcin Mark Martin Matthew Michael Mohammed Mustafa Nathan Neil Nicholas Nigel Obinna Oliver Omar Owen
Patrick Paul Peter Philip Piotr Rajesh Ravi Raymond Rhys Richard Robert Rohan Ross Ryan Salim Samuel Sanjay Scott Sean
Sebastián Shaun Simon Stefan Stephen Steven Stuart Suresh Tariq Terence Thomas Timothy Tomasz Vikram Vincent Wayne Wei
William Yusuf Zachary`
  .trim()
  .split(/\s+/);

export const lastNames = `
Adeyemi Ahmed Ainsley Akhtar Alderson Ali Amoah Anderson Appleby Archer Armstrong Arrowsmith Ashworth Atkinson Bailey
Bainbridge Banerjee Barker Barrasford Bates Begum Bell Bellerby Bennett Bewick Birkett Blenkinsop Boateng Bolam Bowes
Bowman Brannigan Briggs Brockbank Burdon Burnip Burns Butt Carlisle Carr Castillo Catterall Chaudhry Chen Chipchase
Chukwu Clark Clasper Coates Collingwood Conroy Cooke Corrigan Coulson Cowell Coxon Craggs Cruz Cuthbertson D'Souza Dang
Das Davison Dawson De'Ath Dent Desai Devlin Dinsdale Dixon Dobson Dodds Doyle Duffy Dunn Dzieciol Elliott Embleton
Emmerson Errington Eze Fairbairn Farrell Featherstone Fenwick Fernandes Finlay Fletcher Foster Fraser Friel Gallagher
Garbutt Garcia Gibson Gill Goodfellow Gowland Graham Greenwell Grewal Gupta Hagan Hall Handyside Harland Harrison
Hassan Hebden Hedley Hepple Heron Heslop Hetherington Hewitson Hindmarsh Hogg Holmes Hope Hopper Horsley Huntley
Hussain Hutchinson Iqbal Islam Jameson Jaworska Jobling Jopling Joseph Joyce Kaur Kelly Kemp Kennedy Kerr Khan Kirkup
Kowalski Krüger Kumar Laidler Laverick Lawson Leadbitter Liddle Lim Lishman Little Liu Lowes Lumley Lynch MacDonald
Maddison Makinde Malik Maughan Mbeki McAllister McArdle McBride McCormack McGuinness McIntyre McKenna McLaughlin
McNally Mensah Metcalfe Middlemiss Milburn Mitford Mohamed Moore Mordue Morland Moyo Muir Mukherjee Murray Musgrave
Mustard Nair Naylor Ndlovu Newbold Nguyen Nicholson Nixon Nolan Novák Nowak Núñez O'Boyle O'Connor O'Donnell O'Hara
O'Neill O'Rourke Oakley Ogunleye Okafor Oliver Ord Osei Owusu Parkin Patel Pattison Peacock Peart Pennock Perera Petrov
Philipson Pickering Potts Proctor Pyle Quigley Rafferty Rahman Rai Raine Ramsey Reay Reddy Redhead Reed Regan Reilly
Renwick Richardson Ridley Robinson Roddam Rodríguez Routledge Rowell Rowntree Rutherford Ryan Saeed Sanderson Santos
Sayer Scorer Scott Sengupta Shah Sharma Shields Short Siddiqui Simpson Singh Soulsby Sproat Stephenson Stobbart Stokoe
Storey Straughan Stubbs Surtees Swinburne Tate Teasdale Thapa Thirlwell Thompson Thornton Todd Tomlinson Trotter Tulip
Turnbull Umeh Usher Varley Vasey Vickers Walker Wardle Wearmouth Weatherall Welsh Whitfield Wilkinson Willis
Wong Woodhouse Wray Yeoman Yildiz Younger Yusuf Zhang Zielinski`
  .trim()
  .split(/\s+/);
