"""What is asked outside the house: the network, which nothing else reaches, and models.

web         one page from an address: redirects, limits, manners
wire        what it goes through: every connection is checked, and all of it ends in time
robots      what robots.txt allows (RFC 9309)
public      which addresses are everybody's
encoders    models that make vectors of sentences
"""
