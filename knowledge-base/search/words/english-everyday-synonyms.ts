/** Groups of words of everyday life that mean the same, one group a line: people, work, things and what is done with them. */
export const englishEverydaySynonyms = `
proof evidence confirmation
document paperwork paper form
identity passport licence license
surname lastname name
birthday birthdate
spouse husband wife partner
minor child underage
guest visitor
parcel package packet
box packaging
courier carrier driver
doorstep door
neighbour neighbor
pickup collection collect
depot warehouse
queue line
branch store shop outlet
till checkout
basket cart trolley
catalogue catalog range
brand make manufacturer
item product article goods merchandise
piece unit
pair couple
set kit bundle
spare replacement
part component
manual instruction guide handbook
assemble assembly install installation
fit suit
measure measurement dimension size
weight heavy
length long
width wide
height tall high
material fabric
colour color shade
clean wash cleaning
stain mark spot
scratch dent crack
leak drip
noise loud noisy
smell odour odor
cable cord wire
button key
cold cool
full complete
short brief
enough sufficient
extra additional more further
less fewer
yearly annual annually year
weekly week
daily day everyday
weekend saturday sunday
season seasonal
early earlier soon
tomorrow next
forever permanently permanent
temporary temporarily
instantly immediately instant
pause suspend hold
skip miss
postpone delay reschedule
interrupt interruption
overcharge overcharged
owe debt outstanding
loan credit borrow
donate donation gift
tip gratuity
bonus reward
membership member subscription
trial free
quote estimate
total sum amount
difference gap
rise increase raise grow
fall decrease reduce lower drop
bigger increase enlarge
smaller decrease shrink
expensive costly dear
worth value
profit gain
rent rental hire lease
seller vendor merchant retailer
supplier provider
wholesale bulk
reseller dealer
import customs
customs duty tax
ticket pass booking
flight plane airline
hotel room stay accommodation
trip travel journey
route road way direction
bus coach
train rail
seat place
menu dish meal food
recipe cook cooking
allergy allergic
alarm clock timer
note memo
speak talk say tell
tell inform notify
ask question request
request demand
advise advice recommend suggestion suggest
promise guarantee
agree accept consent approve
argue dispute contest
dispute chargeback
fraud scam fraudulent phishing
steal stolen theft thief
suspicious strange unknown unrecognised unrecognized unusual
spam junk
virus malware
leak breach
court lawsuit sue
contract agreement terms
clause term condition
breach violation
legal lawful
complaint grievance
apology sorry
compensation compensate
rude impolite
kind friendly
happy satisfied
unhappy dissatisfied angry upset
disappointed unhappy
urgent emergency asap immediately
human person agent representative operator someone
staff team
hire recruit
vacancy job opening
resume cv
training course class lesson
exam test
grade mark score
certificate diploma
subject topic
book textbook
microphone mic
headphone earphone headset
print printer printing
scan scanner
shortcut hotkey
browser chrome firefox
tab window
bookmark favourite favorite
history log record
attachment attach file
forward redirect
group team
feed timeline
avatar picture
nickname username
follow subscribe
unfollow unsubscribe
visible show public
invisible hidden hide
anonymous anonymously
signal reception
slow lag slowly
freeze stuck hang frozen
crash crashed
restart reboot reset
reset recover
install installation setup
uninstall remove
version release
feature function option
tool utility
template model
layout design
background wallpaper
border frame
column field
formula calculation calculate
average mean
number figure
barcode qr
serial number
reference number
valid validity
invalid wrong incorrect
nearest closest
inside indoor
outside outdoor
floor storey
entrance door
key keys
unlock open
injury hurt injured
pain hurt
appointment visit
pharmacy chemist
dentist dental
`;
